"""The affinity board (KJ): cards laid side by side, grouped by intuition, titled afterwards."""
