"""Imports in the store: matching and bulk writing."""
