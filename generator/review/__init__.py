"""Two declarations side by side: pairs, facts, and what they mean."""
