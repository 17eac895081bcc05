"""How the app looks: style sheets and signs."""
