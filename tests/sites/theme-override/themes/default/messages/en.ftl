# A site may change single words of the theme, and add its own.
title_organisations = Everyone, as this site calls them
site_override = This page was overridden by the site
