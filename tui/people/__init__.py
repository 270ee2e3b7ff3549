"""All about one person, over whichever screen: the card, its keys, forms, circle, addresses."""
