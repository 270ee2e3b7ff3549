"""Sparks: lines noted in passing."""
