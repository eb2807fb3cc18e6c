"""The redline: the official form with Word's tracked changes, from one aligned form through the edition's own template."""
