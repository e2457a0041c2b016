using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceFiling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Contribution",
                table: "EvidenceItem",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "EvidenceItem",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pmid",
                table: "EvidenceItem",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Row",
                table: "EvidenceItem",
                type: "nvarchar(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Subjects",
                table: "EvidenceItem",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Identifier_Scheme_Value",
                table: "Identifier",
                columns: new[] { "Scheme", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItem_Pmid",
                table: "EvidenceItem",
                column: "Pmid");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItem_Reference",
                table: "EvidenceItem",
                column: "Reference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Identifier_Scheme_Value",
                table: "Identifier");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceItem_Pmid",
                table: "EvidenceItem");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceItem_Reference",
                table: "EvidenceItem");

            migrationBuilder.DropColumn(
                name: "Contribution",
                table: "EvidenceItem");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "EvidenceItem");

            migrationBuilder.DropColumn(
                name: "Pmid",
                table: "EvidenceItem");

            migrationBuilder.DropColumn(
                name: "Row",
                table: "EvidenceItem");

            migrationBuilder.DropColumn(
                name: "Subjects",
                table: "EvidenceItem");
        }
    }
}
