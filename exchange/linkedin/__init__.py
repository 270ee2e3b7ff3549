"""Files of a LinkedIn archive: its ZIP, its folder, and the tables beside that of people."""
