// Stands in for Atlassian's loader, which the bundler wants to add to its output.
