"""Everything about one action, over any screen."""
