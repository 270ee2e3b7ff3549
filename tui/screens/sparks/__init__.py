"""Sorting sparks, and what came of them."""
