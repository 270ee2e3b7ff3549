"""Stairs: rules about goals and their steps."""
