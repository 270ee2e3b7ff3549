"""The Network place."""
