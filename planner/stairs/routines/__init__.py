"""Routines: actions that come again, and the words for them."""
