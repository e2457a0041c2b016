using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace PrecisionLeaders.Data;

/// <summary>What the contexts need when no application runs: the migration tool and the checks of both models.</summary>
public static class DesignTime
{
    /// <summary>Identity's schema with passkeys; without it their table is missing from the migrations.</summary>
    public static IServiceProvider Services { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(IdentitySchema.Configure)
        .BuildServiceProvider();
}

/// <summary>Which tables Identity has here; the same for the running application and the migrations.</summary>
public static class IdentitySchema
{
    public static void Configure(IdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }
}
