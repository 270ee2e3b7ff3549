"""What the morning session is made of: how far it is, its rows, and what its keys do."""
