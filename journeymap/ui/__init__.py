"""The app: Streamlit pages that show a map and edit it."""
