"""The view of where goals lead."""
