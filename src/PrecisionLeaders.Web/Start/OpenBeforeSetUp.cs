namespace PrecisionLeaders.Web.Start;

/// <summary>A page for those, too, whose role asks for a second step they have not set up: where they do it, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforeSetUpAttribute : Attribute;

/// <summary>Kept with a request of somebody whose role asks for a second step they have not set up.</summary>
public sealed class OwedSecondStep
{
    public static bool IsOwed(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<OwedSecondStep>() is not null;
    }
}
