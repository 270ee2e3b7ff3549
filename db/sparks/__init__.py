"""Sparks in the store."""
