"""The view of a year of regularity."""
