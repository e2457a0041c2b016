using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Data.Sqlite;

namespace PrecisionLeaders.Web.Tests.Privacy;

/// <summary>Every property there is, asked whether the trail tells it. A new table or a new secret cannot slip by.</summary>
public sealed class AuditScopeTests
{
    /// <summary>Words in names of properties whose values open something. A property that has one and opens nothing is named here.</summary>
    private static readonly string[] Opening = ["Password", "Token", "Secret", "Stamp", "PrivateKey", "ProviderKey", "Recovery"];

    private static readonly string[] OpensNothing = ["Vote.IsSecret", "Account.RecoveryCodesAt"];

    private readonly IModel model = new SqliteLeadersDb(new DbContextOptionsBuilder<SqliteLeadersDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(DesignTime.Services).Options).Model;

    [Fact]
    public void Every_property_is_told_or_left_out_on_purpose()
    {
        var adrift = Properties().Where(held => AuditScope.WhyNot(held.Property) is null && !ComesToAWhole(held.Type)).Select(Name);
        Assert.True(!adrift.Any(), $"Neither an aggregate nor part of one, so the audit trail would pass them by. Make them parts, or list them with the reason in AuditScope: {string.Join(", ", adrift)}");
    }

    [Fact]
    public void What_opens_something_is_never_told_with_its_value()
    {
        var open = Properties().Where(held => Opening.Any(word => held.Property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && AuditScope.Of(held.Property) == AuditReach.Values).Select(Name).Except(OpensNothing);
        Assert.True(!open.Any(), $"List these in AuditScope: {string.Join(", ", open)}");
    }

    [Theory]
    [InlineData("Rating", "Level")]
    [InlineData("Rating", "Note")]
    [InlineData("Revision", "NoteAfter")]
    [InlineData("Scorecard", "RecusalReason")]
    [InlineData("RankingRun", "Results")]
    [InlineData("Voter", "ChoiceId")]
    [InlineData("Comment", "Text")]
    [InlineData("Activity", "Text")]
    [InlineData("Invitation", "TokenHash")]
    [InlineData("OutboxMail", "SealedToken")]
    public void What_is_sealed_or_somebodys_own_is_not_told_with_its_value(string type, string property) =>
        Assert.NotEqual(AuditReach.Values, AuditScope.Of(Properties().Single(held => held.Type.ClrType.Name == type && held.Property.Name == property).Property));

    private IEnumerable<(IEntityType Type, IProperty Property)> Properties() => model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(property => (type, property)));

    private static string Name((IEntityType Type, IProperty Property) held) => $"{held.Type.DisplayName()}.{held.Property.Name}";

    private static bool ComesToAWhole(IEntityType type)
    {
        for (var at = AuditedType.Of(type); ; at = AuditedType.Of(at.ToWhole.PrincipalEntityType))
        {
            if (at.IsWhole) return true;
            if (at.ToWhole is null) return false;
        }
    }
}
