"""What the Pitch place is made of: the variants and the text at hand."""
