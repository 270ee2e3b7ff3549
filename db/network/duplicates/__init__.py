"""Duplicates: people read for the comparison, told apart, merged, taken apart again."""
