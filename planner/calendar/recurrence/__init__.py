"""Recurrence rules: read from words, said in words, expanded."""
