"""Showing a map to people who have no app: links in the app, and the pages behind them."""
