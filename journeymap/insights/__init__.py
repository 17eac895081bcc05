"""What the map says: where it hurts, how it feels, what cannot be avoided, what to do first."""
