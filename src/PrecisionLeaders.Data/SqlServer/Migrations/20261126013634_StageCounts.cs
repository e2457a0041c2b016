using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class StageCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Candidacies_SearchId_LeftAt_StageId_StageSince",
                table: "Candidacies");

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_SearchId_LeftAt_StageId_IsBenchmark_StageSince",
                table: "Candidacies",
                columns: new[] { "SearchId", "LeftAt", "StageId", "IsBenchmark", "StageSince" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Candidacies_SearchId_LeftAt_StageId_IsBenchmark_StageSince",
                table: "Candidacies");

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_SearchId_LeftAt_StageId_StageSince",
                table: "Candidacies",
                columns: new[] { "SearchId", "LeftAt", "StageId", "StageSince" });
        }
    }
}
