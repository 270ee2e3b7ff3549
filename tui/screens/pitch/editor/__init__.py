"""The editor of a pitch: its six parts beside their material, its versions side by side."""
