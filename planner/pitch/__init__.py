"""Pitch: rules for saying what one offers."""
