"""A folder of maps as a static site: a page of all, a page of each, personas, and the last changes."""

from __future__ import annotations

from journeymap.export.site.site_content import SiteChange, SiteMap, SiteWishes
from journeymap.export.site.static_site import site_files

__all__ = ["SiteChange", "SiteMap", "SiteWishes", "site_files"]
