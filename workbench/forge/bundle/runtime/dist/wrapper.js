// Stands in for Atlassian's wrapper, which the bundler wants to add to its output.
