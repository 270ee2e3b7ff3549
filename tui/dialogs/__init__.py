"""Dialogs that any place may open."""
