package dev.lisle.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Lisle.class.getPackage().getImplementationVersion();
        return new String[] {"lisle " + (version == null ? "(built from source)" : version)};
    }
}
