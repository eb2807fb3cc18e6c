"""Foreign files into declarations: Word, spreadsheets and text read as tables, tables as the words that print them."""
