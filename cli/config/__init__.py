"""Configuration, folders and options."""
