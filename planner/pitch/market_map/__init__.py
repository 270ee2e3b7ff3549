"""The market map: sectors, the organisations aimed at in them, and how far they are covered."""
