"""What the Today place is made of: its rows, its head, its panes and what its keys do."""
