"""Every sentence a user reads, from the Fluent files beside this one: nb.ftl is the source, nn and en are complete."""
