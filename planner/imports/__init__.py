"""Imports: cards from files, matched and merged with the people known."""
