"""Sparks: lines kept in passing."""
