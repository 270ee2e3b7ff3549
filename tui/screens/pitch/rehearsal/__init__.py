"""The rehearsal of a pitch: the text against the clock, and how the runs went."""
