"""What the weekly review is made of: seven short pages and what can be done on each."""
