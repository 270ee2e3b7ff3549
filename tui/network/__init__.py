"""What the Network place is made of: the list, the card, and what its keys do."""
