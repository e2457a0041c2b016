using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Pipeline;

/// <summary>A search with one person at its first stage, and its lead at the screen.</summary>
internal static class BoardScene
{
    public static async Task<(Visitor Visitor, Search Search, Candidacy Candidacy)> HasBoard(this RunningApp app)
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead);
        var candidacy = await app.HasCandidacy(search, "Miriam", "Castlewood", person => person.AddAppointment("Chief of Genomics", "Fenwater Children’s", null, null));
        return (await app.SignedInAs(lead), search, candidacy);
    }

    /// <summary>The candidacy as it is now.</summary>
    public static Task<Candidacy> Held(this RunningApp app, Candidacy candidacy) => app.Reads(db => db.Candidacies.Whole().SingleAsync(held => held.Id == candidacy.Id));
}
