"""The view of duplicates: people who may be one, side by side; merged, or told apart."""
