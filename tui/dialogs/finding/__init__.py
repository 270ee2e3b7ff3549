"""Dialogs in which one types to find: anything, a command, and the list that they share."""
