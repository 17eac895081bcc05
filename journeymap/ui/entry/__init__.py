"""The script that Streamlit runs, in a folder without a ``pages`` folder beside it.

Beside one, Streamlit takes an app for one of its older kind until the first
visitor has come, and answers a link to any page but the first with "Page not found".
"""
