"""A canvas of step 1 as a page over Pitch: its cells with their cards."""
