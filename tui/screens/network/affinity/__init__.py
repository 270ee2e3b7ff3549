"""The affinity board, over Network or Pitch: cards grouped by moving them, titled afterwards."""
